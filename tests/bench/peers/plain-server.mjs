/** A folder served as our own site is (gzip beside the files, the same caching), without our policy, which kepler.gl breaks. */
import { createServer } from 'node:http';
import sirv from 'sirv';

/** @returns {Promise<{url: string, close: () => Promise<void>}>} */
export async function servePlain(root) {
  const site = sirv(root, { dev: true, gzip: true, etag: true });
  const server = createServer((request, response) =>
    site(request, response, () => {
      response.writeHead(404);
      response.end();
    }),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
