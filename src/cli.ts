/** Commands for the person who runs the service. */
import { runAudit } from './audit/command.js';
import { runToken } from './access/token-command.js';
import { runAsk } from './ask/command.js';
import type { Output } from './command-line.js';
import { isBackupCommand, runBackupCommand } from './transfer/backup/command.js';
import { runCommand } from './transfer/command.js';
import { runImport } from './transfer/import/command.js';

// A reader that stops listening, such as `head`, must not end the work half-way.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const [command, ...words] = process.argv.slice(2);
/** To the beginning of the line, and what stands there away. */
const ONE_LINE_AGAIN = '\r\u001b[K';
const output: Output = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY && {
    progress: (text: string) => process.stderr.write(`${ONE_LINE_AGAIN}${text}`),
  }),
};
process.exitCode = await run();

async function run(): Promise<number> {
  if (command === 'ask') return runAsk(words, output);
  if (command === 'token') return runToken(words, output);
  if (command === 'audit') return runAudit(words, output);
  if (command === 'import') return runImport(words, output);
  if (isBackupCommand(command)) return runBackupCommand(command, words, output);
  return runCommand(process.argv.slice(2), output);
}
