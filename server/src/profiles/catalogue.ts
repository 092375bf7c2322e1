import type { Localized } from '../texts/localized';
import areasData from './data/areas.json';
import rolesData from './data/roles.json';
import templatesData from './data/templates.json';
import type { Role, TaskTemplate } from './profile';

/** A template as data: a product is a text or a text with its own deadline, the lead the id of a role. */
interface TemplateData {
  readonly name: string;
  readonly products: readonly (string | { readonly text: string; readonly deadline: string })[];
  readonly deadline: string;
  readonly lead: string;
  readonly support: readonly string[];
  readonly target?: string;
  readonly when?: string;
}

/** What an area is in substance, whatever a profile calls it. What is absent is that of the area it is `like`. */
interface AreaData {
  readonly like?: string;
  readonly aliases?: readonly string[];
  readonly about?: Localized;
  readonly templates?: readonly string[];
}

export interface AreaSubstance {
  readonly aliases: readonly string[];
  readonly about?: Localized;
  readonly templates: readonly TaskTemplate[];
}

const roleEntries: Readonly<Record<string, { readonly unit: string; readonly aliases: readonly string[] }>> = rolesData;
const templateEntries: Readonly<Record<string, TemplateData>> = templatesData;
const areaEntries: Readonly<Record<string, AreaData>> = areasData;

const roles = new Map(Object.entries(roleEntries).map(([id, role]): [string, Role] => [id, { id, ...role }]));

/** The role with this id; any other text is taken as the name of a unit. */
export function roleOf(lead: string): Role {
  return roles.get(lead) ?? { id: lead, unit: lead, aliases: [] };
}

const templates = new Map(
  Object.entries(templateEntries).map(([id, data]): [string, TaskTemplate] => [
    id,
    {
      ...data,
      id,
      products: data.products.map((product) => (typeof product === 'string' ? { text: product } : product)),
      lead: roleOf(data.lead),
      basis: [],
    },
  ]),
);

/** The shipped task template with this id. */
export function templateById(id: string): TaskTemplate | undefined {
  return templates.get(id);
}

/** The ids of all roles, templates and areas of the catalogue, for messages, completion and tests. */
export const roleIds: readonly string[] = [...roles.keys()];
export const templateIds: readonly string[] = [...templates.keys()];
export const areaIds: readonly string[] = Object.keys(areaEntries);

/** What the catalogue knows of an area: its other names, its description, its templates. */
export function areaSubstance(id: string): AreaSubstance | undefined {
  const data = Object.hasOwn(areaEntries, id) ? areaEntries[id] : undefined;
  if (!data) return undefined;
  const like = data.like === undefined ? undefined : areaSubstance(data.like);
  const about = data.about ?? like?.about;
  return {
    aliases: data.aliases ?? like?.aliases ?? [],
    ...(about ? { about } : {}),
    templates: data.templates?.flatMap((template) => templates.get(template) ?? []) ?? like?.templates ?? [],
  };
}
