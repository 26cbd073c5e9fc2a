/** Commands for the person who runs the service. */
import { runAudit } from './audit/command.js';
import { runAsk } from './ask/command.js';
import { runCommand } from './transfer/command.js';

// A reader that stops listening, such as `head`, must not end the work half-way.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const [command, ...words] = process.argv.slice(2);
const output = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
};
if (command === 'ask') process.exitCode = await runAsk(words, output);
else if (command === 'audit') process.exitCode = await runAudit(words, output);
else process.exitCode = await runCommand(process.argv.slice(2), output);
