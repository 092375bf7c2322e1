export { run } from '../../suite';
