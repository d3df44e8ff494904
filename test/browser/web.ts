import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  body: string | Buffer;
  status?: number;
  headers?: Record<string, string>;
}

/** The whole web of a test: a local forward proxy that answers for every host and writes all down. */
export interface Web {
  port: number;
  /** "host/path" -> answer. A page that is not here is a 404. */
  pages: Map<string, Answer>;
  /** Everything that was asked for, as "METHOD host/path" ("CONNECT host:443" for https). */
  requests: string[];
  /** Puts a page up and answers its address. */
  serve(address: string, body: string | Buffer, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

function addressOf(request: IncomingMessage): string {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`);
  return url.host + url.pathname + url.search;
}

/** Starts the proxy on an ephemeral port of 127.0.0.1. */
export async function startWeb(): Promise<Web> {
  const pages = new Map<string, Answer>();
  const requests: string[] = [];
  const reply = (request: IncomingMessage, response: ServerResponse) => {
    const address = addressOf(request);
    requests.push(`${request.method} ${address}`);
    const answer = pages.get(address) ?? pages.get(address.split('?', 1)[0] ?? '');
    const headers = { 'content-type': 'text/html; charset=utf-8', ...answer?.headers };
    response.writeHead(answer ? (answer.status ?? 200) : 404, headers);
    response.end(answer?.body ?? 'nothing here');
  };
  const server = createServer(reply);
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pages,
    requests,
    serve(address, body, headers) {
      pages.set(address, headers ? { body, headers } : { body });
      return `http://${address}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
