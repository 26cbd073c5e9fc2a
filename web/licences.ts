/** Licences and notices of the packages that are bundled, which ask to be handed on with their code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FILE_NAME = 'licences.txt';

/** Files that a package hands its terms on in; Monaco's notices are those of the code that it contains. */
const terms = /^(licen[cs]e|copying|notice|thirdpartynotices)/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function termsOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const texts = readdirSync(folder)
    .filter((file) => terms.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
}

/**
 * Writes `licences.txt` beside the page. vite's own `build.license` leaves out what only a worker contains, so the two
 * plugins are told of both: one of the page, which writes the file, and one of its workers.
 */
export function licences(): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  const collect = (moduleIds: Iterable<string>) => {
    for (const id of moduleIds) {
      const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/')) ?? [];
      if (folder !== undefined && !folder.includes('\0')) folders.add(folder);
    }
  };
  return {
    worker: {
      name: 'licences-of-workers',
      buildEnd() {
        collect(this.getModuleIds());
      },
    },
    page: {
      name: 'licences',
      generateBundle() {
        collect(this.getModuleIds());
        const rule = `\n\n${'-'.repeat(80)}\n\n`;
        this.emitFile({
          type: 'asset',
          fileName: FILE_NAME,
          source: `${[...folders].map(termsOf).sort().join(rule)}\n`,
        });
      },
    },
  };
}
