import type { Plan, Signer } from '../../plan/model';
import { foldKey } from '../../texts/fold';
import type { Frame } from '../frame';
import { defineRule, type Related, seesNoTask } from '../rule';
import { isBody } from './level';
import { signatureOf, signatureProblem } from './signature';
import { fixesFor } from './signer-fixes';

export const signerAuthority = defineRule({
  id: 'signer-authority',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Người ký không khớp thẩm quyền ban hành', en: 'Signer at odds with the issuing authority' },
  messages: {
    other: {
      vi: 'Người ký ghi chức vụ “{position}”, còn thẩm quyền ban hành là {authority}. Hãy ghi đúng chức vụ người ban hành, hoặc thêm quyền hạn TL., TUQ. nếu được giao ký.',
      en: 'The signer’s office is “{position}”, but the issuing authority is {authority}. Write the office that issues, or the power (TL., TUQ.) under which somebody else signs.',
    },
    deputy: {
      vi: 'Cấp phó (“{position}”) phải ký thay cấp trưởng. Hãy thêm quyền hạn KT.',
      en: 'A deputy (“{position}”) signs for the head. Add the power KT.',
    },
    body: {
      vi: '{authority} ban hành theo chế độ tập thể nên “{position}” phải ký thay mặt. Hãy thêm quyền hạn TM.',
      en: '{authority} issues as a body, so “{position}” signs on its behalf. Add the power TM.',
    },
    'not-deputy': {
      vi: '“{position}” là cấp trưởng nên không ký thay (KT.). Hãy ghi chức vụ cấp phó, hoặc bỏ KT.',
      en: '“{position}” is the head and signs for nobody (KT.). Write the deputy’s office, or drop KT.',
    },
    'not-body': {
      vi: 'TM. chỉ dùng khi ký thay mặt tập thể; {authority} ký với chức vụ của mình. Hãy bỏ TM.',
      en: 'TM. is for those who sign for a body; {authority} signs by virtue of the office. Drop TM.',
    },
    two: {
      vi: '{name} ký với chức vụ “{position}” ở đây nhưng “{other}” ở kế hoạch. Một người chỉ có một chức vụ trong một văn bản; hãy ghi thống nhất.',
      en: '{name} signs as “{position}” here but as “{other}” in the plan. One person has one office in one document; make them agree.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const signers = [plan.decision?.signer, plan.head?.signer].filter((signer) => signer !== undefined);
    const [ofDecision, ofPlan] = signers;
    const twoOffices = ofDecision !== undefined && ofPlan !== undefined && isTwoOffices(ofDecision, ofPlan);
    let found = false;
    for (const signer of signers) {
      const authority = authorityOf(plan, frame);
      const problem = signatureProblem(signatureOf(signer), authority?.name);
      const position = signer.position;
      if (!problem || !position) continue;
      found = true;
      const inCapacity = problem === 'not-deputy' || problem === 'not-body';
      report({
        at: (inCapacity && signer.capacity?.node) || position.node,
        message: problem,
        values: { position: position.value, authority: authority?.name ?? '' },
        related: authority?.related ?? [],
        fixes: (document) => fixesFor(document, signer, problem, authority?.name, twoOffices),
      });
    }
    if (found || !twoOffices || !ofDecision?.position || !ofPlan?.position) return;
    const values = { name: ofDecision.name?.value ?? '', position: ofDecision.position.value };
    report({
      at: ofDecision.position.node,
      message: 'two',
      values: { ...values, other: ofPlan.position.value },
      related: [
        { at: ofPlan.position.node, message: { text: { vi: 'Chức vụ ở kế hoạch', en: 'Office in the plan' } } },
      ],
    });
  },
});

/** Who issues: what is written, else the agency where that is a body and issues the plan itself. */
function authorityOf({ decision, head }: Plan, frame: Frame) {
  const text = decision?.authority ?? head?.authority;
  const message = { text: { vi: 'Thẩm quyền ban hành', en: 'Issuing authority' } };
  const related: readonly Related[] = text ? [{ at: text.node, message }] : [];
  if (text) return { name: text.value, related };
  const agency = frame.head?.agency?.value;
  return !decision && agency !== undefined && isBody(agency) ? { name: agency, related } : undefined;
}

/** The same person with two offices. */
function isTwoOffices(a: Signer, b: Signer): boolean {
  if (!a.name || !b.name || foldKey(a.name.value) !== foldKey(b.name.value)) return false;
  const [first, second] = [signatureOf(a).office, signatureOf(b).office];
  return (
    first !== undefined && second !== undefined && (first.title !== second.title || first.deputy !== second.deputy)
  );
}
