// Constraints and indexes of the embedded engine. Its uniqueness constraint is no index: without the index beside it
// a look-up by id reads every node of the label.
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT province_id IF NOT EXISTS FOR (n:Province) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT partner_region_id IF NOT EXISTS FOR (n:PartnerRegion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT partner_city_id IF NOT EXISTS FOR (n:PartnerCity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT channel_id IF NOT EXISTS FOR (n:Channel) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cultural_asset_id IF NOT EXISTS FOR (n:CulturalAsset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alliance_id IF NOT EXISTS FOR (n:Alliance) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT office_id IF NOT EXISTS FOR (n:Office) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rule_id IF NOT EXISTS FOR (n:Rule) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_event_id IF NOT EXISTS FOR (n:AgreementEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exchange_id IF NOT EXISTS FOR (n:Exchange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_step_id IF NOT EXISTS FOR (n:ProposalStep) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT work_plan_id IF NOT EXISTS FOR (n:WorkPlan) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT plan_item_id IF NOT EXISTS FOR (n:PlanItem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT practice_id IF NOT EXISTS FOR (n:Practice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT shared_list_id IF NOT EXISTS FOR (n:SharedList) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contact_id IF NOT EXISTS FOR (n:Contact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT internal_remark_id IF NOT EXISTS FOR (n:InternalRemark) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT draft_id IF NOT EXISTS FOR (n:Draft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT former_place_id IF NOT EXISTS FOR (n:FormerPlace) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_head_id IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT idempotency_key_id IF NOT EXISTS FOR (n:IdempotencyKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unfinished_restore_id IF NOT EXISTS FOR (n:UnfinishedRestore) REQUIRE n.id IS UNIQUE;

// Every index needs a name: IF NOT EXISTS compares names, so an unnamed one would be made again at each start.
CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX country_id_index IF NOT EXISTS FOR (n:Country) ON (n.id);
CREATE INDEX province_id_index IF NOT EXISTS FOR (n:Province) ON (n.id);
CREATE INDEX city_id_index IF NOT EXISTS FOR (n:City) ON (n.id);
CREATE INDEX partner_region_id_index IF NOT EXISTS FOR (n:PartnerRegion) ON (n.id);
CREATE INDEX partner_city_id_index IF NOT EXISTS FOR (n:PartnerCity) ON (n.id);
CREATE INDEX agreement_id_index IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE INDEX channel_id_index IF NOT EXISTS FOR (n:Channel) ON (n.id);
CREATE INDEX cultural_asset_id_index IF NOT EXISTS FOR (n:CulturalAsset) ON (n.id);
CREATE INDEX theme_id_index IF NOT EXISTS FOR (n:Theme) ON (n.id);
CREATE INDEX alliance_id_index IF NOT EXISTS FOR (n:Alliance) ON (n.id);
CREATE INDEX office_id_index IF NOT EXISTS FOR (n:Office) ON (n.id);
CREATE INDEX rule_id_index IF NOT EXISTS FOR (n:Rule) ON (n.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX agreement_event_id_index IF NOT EXISTS FOR (n:AgreementEvent) ON (n.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX exchange_id_index IF NOT EXISTS FOR (n:Exchange) ON (n.id);
CREATE INDEX proposal_id_index IF NOT EXISTS FOR (n:Proposal) ON (n.id);
CREATE INDEX proposal_step_id_index IF NOT EXISTS FOR (n:ProposalStep) ON (n.id);
CREATE INDEX assessment_id_index IF NOT EXISTS FOR (n:Assessment) ON (n.id);
CREATE INDEX work_plan_id_index IF NOT EXISTS FOR (n:WorkPlan) ON (n.id);
CREATE INDEX plan_item_id_index IF NOT EXISTS FOR (n:PlanItem) ON (n.id);
CREATE INDEX practice_id_index IF NOT EXISTS FOR (n:Practice) ON (n.id);
CREATE INDEX shared_list_id_index IF NOT EXISTS FOR (n:SharedList) ON (n.id);
CREATE INDEX contact_id_index IF NOT EXISTS FOR (n:Contact) ON (n.id);
CREATE INDEX internal_remark_id_index IF NOT EXISTS FOR (n:InternalRemark) ON (n.id);
CREATE INDEX draft_id_index IF NOT EXISTS FOR (n:Draft) ON (n.id);
CREATE INDEX audit_entry_id_index IF NOT EXISTS FOR (n:AuditEntry) ON (n.id);
CREATE INDEX former_place_id_index IF NOT EXISTS FOR (n:FormerPlace) ON (n.id);
CREATE INDEX audit_head_id_index IF NOT EXISTS FOR (n:AuditHead) ON (n.id);
CREATE INDEX idempotency_key_id_index IF NOT EXISTS FOR (n:IdempotencyKey) ON (n.id);

// Claims are looked up by the record that they are about, sources by their address or title.
CREATE INDEX claim_record_index IF NOT EXISTS FOR (n:Claim) ON (n.record);
CREATE INDEX source_url_index IF NOT EXISTS FOR (n:Source) ON (n.url);
CREATE INDEX source_title_index IF NOT EXISTS FOR (n:Source) ON (n.title);

// There is no index for CONTAINS and none for ranges: its indexes are hashes, which answer equality alone.
