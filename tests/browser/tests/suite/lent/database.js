// What a test reads from, and writes to, the databases of its origin.

const settled = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** All entries of a database by their keys, and its version; null where there is none. */
const kept = async (name) => {
  const request = indexedDB.open(name);
  let made = false;
  request.onupgradeneeded = () => {
    made = true;
    request.transaction.abort();
  };
  const database = await settled(request).catch(() => null);
  if (made || !database) return null;
  const table = database.transaction("entries").objectStore("entries");
  const [keys, texts] = await Promise.all([settled(table.getAllKeys()), settled(table.getAll())]);
  const entries = Object.fromEntries(keys.map((key, at) => [key, texts[at]]));
  const version = database.version;
  database.close();
  return { version, entries };
};

/** Makes a database of this name and version with one entry. */
const make = async (name, version, key, text) => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("entries").put(text, key);
  };
  (await settled(request)).close();
};
