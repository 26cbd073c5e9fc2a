/** Which addresses only this machine can reach. */
import { isIPv4 } from 'node:net';

/** Whether a host's name or address, an IPv6 one with or without its brackets, stands for this machine alone. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}
