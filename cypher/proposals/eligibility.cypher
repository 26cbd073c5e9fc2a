// What the rules said to a proposal when it was submitted, as it was written down then.
// mode: read
// this: Proposal
// columns: eligibility: JSON
RETURN this.eligibility AS eligibility
