/**
 * Signs tokens where nothing else is set and only this machine can ask: for trying the service out. It stands in the
 * sources, so anybody can sign with it. A service in production, or one that other machines reach, does not start with it.
 */
export const TRIAL_SECRET = 'sister-city-graph: a trial secret that everybody knows';
