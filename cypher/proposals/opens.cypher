// One row when the reader may see a proposal. Every statement that reads proposals stands behind this one.
// mode: read
// this: Proposal
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isOpen: Boolean
CALL (this) {
  //> proposals/audience
}
WITH collect(office) AS offices
WITH offices WHERE $viewerIsAdmin OR $viewerOffice IN offices
RETURN true AS isOpen
