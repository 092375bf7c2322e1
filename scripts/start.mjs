/** `npm start`: installs, builds, checks the example plan in the terminal, and says how to go on in VS Code. */
import { install, root, run } from './steps.mjs';

try {
  await install();
  await run('node', ['scripts/build.mjs']);
  const example = 'examples/khanh-hoa-2021.plan.yaml';
  console.log(`\n> reform-plan check ${example} --as-of 2021-02-01\n`);
  // Findings are what the example is for: exit code 1 is a success here.
  await run('node', ['dist/cli.js', 'check', example, '--as-of', '2021-02-01'], { allowed: [0, 1] });
  console.log(`
Mở trong VS Code / Open it in VS Code:
  code --extensionDevelopmentPath="${root}" "${root}" "${root}/${example}"
Cài hẳn vào VS Code / Install it for good:
  npm run package
  code --install-extension reform-plan.vsix
Kiểm tra kế hoạch của bạn / Check a plan of your own:
  node dist/cli.js check ten-ke-hoach.plan.yaml
`);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
