-- What a scheme says besides its key points: how pieces are numbered, what is handed in, what can come of it,
-- whose score counts; and how far its criteria and the evidence usually kept may be relied on.
alter table schemes_version
    add column numbering text not null default '{criterion}-{keyPoint}-{serial:2}';

alter table schemes_criterion
    add column status text check (status in ('WORKING', 'OFFICIAL')),
    add column source text;

update schemes_criterion criterion
set status = version.status, source = version.source
from schemes_version version
where version.id = criterion.version_id;

alter table schemes_criterion
    alter column status set not null,
    alter column source set not null;

alter table schemes_key_point
    add column usual_status text check (usual_status in ('WORKING', 'OFFICIAL')),
    add column usual_source text;

update schemes_key_point set usual_status = status, usual_source = source where usual_zh is not null;

alter table schemes_key_point
    add constraint schemes_key_point_usual_has_a_source
        check (num_nulls(usual_zh, usual_status, usual_source) in (0, 3));

create table schemes_part (
    version_id bigint not null references schemes_version (id),
    position   integer not null,
    kind       text not null check (kind in ('DELIVERABLE', 'OUTCOME', 'SCORER')),
    title_zh   text not null check (title_zh <> ''),
    title_en   text not null,
    weight     integer check (weight between 1 and 100),
    primary key (version_id, position),
    check ((kind = 'SCORER') = (weight is not null))
);
