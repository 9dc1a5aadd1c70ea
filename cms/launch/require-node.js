// JavaScript, because it is what says that a Node is too old for our TypeScript. It is loaded first:
// node --import ./cms/launch/require-node.js cms/launch/start.ts
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node ${process.versions.node}, and Dateline needs 22.18 or later. ` +
      'It brings its own where npm may install optional packages: run npm ci, then npm start.',
  );
  process.exit(1);
}
