// Begins the worker that paints: the page says which module it is to run.

const begin = async ({ data: [module, wasm] }) => {
  removeEventListener("message", begin);
  const { default: run } = await import(new URL(module, location.origin));
  await run({ module_or_path: wasm });
};
addEventListener("message", begin);
