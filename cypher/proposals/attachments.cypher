// The attachments of a proposal as they were named, in their order.
// mode: read
// this: Proposal
// columns: attachments: [{name, mediaType, size, sha256}]
WITH this, coalesce(this.attachmentNames, []) AS names
RETURN [i IN range(0, size(names) - 1) | {
  name: names[i], mediaType: this.attachmentMediaTypes[i], size: this.attachmentSizes[i], sha256: this.attachmentHashes[i]
}] AS attachments
