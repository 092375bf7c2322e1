/** The workspace's configuration file. On its own, so that looking for one does not load the reader of it. */
export const CONFIG_NAME = 'reform-plan.yaml';
