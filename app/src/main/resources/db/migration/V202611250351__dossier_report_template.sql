-- The Word template of a college or department holds for the campaigns below it, a campaign's own goes before. The
-- newest row of each speaks; one without bytes gives the word back.
create table dossier_report_template (
    id            bigint generated always as identity primary key,
    unit_id       bigint references organization_unit (id),
    campaign_id   bigint references campaigns_campaign (id),
    sha256        text references files_blob (sha256),
    original_name text,
    put_at        timestamptz not null,
    put_by        bigint not null references access_account (id),
    check (num_nonnulls(unit_id, campaign_id) = 1),
    check ((sha256 is null) = (original_name is null))
);

insert into dossier_report_template (campaign_id, sha256, original_name, put_at, put_by)
select campaign_id, sha256, original_name, put_at, put_by
from dossier_template
order by campaign_id, no;

drop table dossier_template;

create index dossier_report_template_by_unit on dossier_report_template (unit_id, id desc);
create index dossier_report_template_by_campaign on dossier_report_template (campaign_id, id desc);
