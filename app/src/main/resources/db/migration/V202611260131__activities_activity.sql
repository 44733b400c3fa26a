-- What kinds of activities there are: which fields a record of one has, and what arithmetic its quorum asks for.
create table activities_kind (
    code       text primary key,
    title_zh   text not null check (title_zh <> ''),
    title_en   text not null check (title_en <> ''),
    held_by    text not null check (held_by in ('BRANCH', 'GENERAL_BRANCH', 'ANY')),
    fields     text[] not null check (fields <@ array ['CHAIR', 'ATTENDANCE', 'TOPICS', 'PARTNER']),
    quorum     text check (quorum in ('HALF', 'TWO_THIRDS')),
    decision   text check (decision in ('MORE_THAN_HALF_DUE')),
    basis_zh   text check (basis_zh <> ''),
    basis_en   text,
    regulation boolean not null,
    position   integer not null,
    constraint activities_kind_with_a_basis check (quorum is null or basis_zh is not null)
);

insert into activities_kind
    (code, title_zh, title_en, held_by, fields, quorum, decision, basis_zh, basis_en, regulation, position) values
    ('members-meeting', '支部党员大会', 'Meeting of all branch members', 'BRANCH',
     '{CHAIR,ATTENDANCE,TOPICS}', 'HALF', 'MORE_THAN_HALF_DUE',
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 1),
    ('branch-committee', '支部委员会会议', 'Branch committee meeting', 'BRANCH',
     '{CHAIR,ATTENDANCE,TOPICS}', null, null,
     '中国共产党支部工作条例（试行）第十二条', 'Regulation on the work of Party branches (trial), Art. 12', true, 2),
    ('group-meeting', '党小组会', 'Party group meeting', 'BRANCH',
     '{CHAIR,ATTENDANCE,TOPICS}', null, null,
     '中国共产党支部工作条例（试行）第十三条', 'Regulation on the work of Party branches (trial), Art. 13', true, 3),
    ('theme-day', '主题党日', 'Theme Party day', 'BRANCH',
     '{CHAIR,ATTENDANCE,PARTNER}', null, null,
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 4),
    ('party-class', '党课', 'Party class', 'ANY',
     '{CHAIR,ATTENDANCE}', null, null, '校内规定', 'School rule', false, 5),
    ('organisational-life', '组织生活会', 'Organisational life meeting', 'BRANCH',
     '{CHAIR,ATTENDANCE}', null, null,
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 6),
    ('appraisal', '民主评议党员', 'Democratic appraisal of members', 'BRANCH',
     '{CHAIR,ATTENDANCE}', null, null,
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 7),
    ('talks', '谈心谈话', 'Heart-to-heart talks', 'BRANCH',
     '{}', null, null,
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 8),
    ('general-branch-committee', '党总支委员会会议', 'General branch committee meeting', 'GENERAL_BRANCH',
     '{CHAIR,ATTENDANCE,TOPICS}', null, null, '校内规定', 'School rule', false, 9),
    ('joint-meeting', '党政联席会议', 'Joint Party and administration meeting', 'GENERAL_BRANCH',
     '{CHAIR,ATTENDANCE,TOPICS}', 'TWO_THIRDS', 'MORE_THAN_HALF_DUE', '校内规定', 'School rule', false, 10),
    ('study-group', '理论学习中心组学习', 'Theory study group', 'GENERAL_BRANCH',
     '{CHAIR,ATTENDANCE,TOPICS}', null, null, '校内规定', 'School rule', false, 11),
    ('work-report', '书记述职评议', 'Secretaries’ reports and their appraisal', 'ANY',
     '{CHAIR,ATTENDANCE}', null, null, '校内规定', 'School rule', false, 12),
    ('training', '培训', 'Training', 'ANY', '{ATTENDANCE,PARTNER}', null, null, null, null, false, 13),
    ('visit', '走访调研', 'Visit', 'ANY', '{ATTENDANCE,PARTNER}', null, null, null, null, false, 14),
    ('service', '志愿与技术服务', 'Service', 'ANY', '{ATTENDANCE,PARTNER}', null, null, null, null, false, 15),
    ('joint-building', '结对联建', 'Work with a partner', 'ANY', '{ATTENDANCE,PARTNER}', null, null, null, null, false, 16),
    ('exchange', '接待与交流', 'Exchange', 'ANY', '{ATTENDANCE,PARTNER}', null, null, null, null, false, 17),
    ('other', '其他活动', 'Other activity', 'ANY', '{CHAIR,ATTENDANCE,TOPICS,PARTNER}', null, null, null, null, false, 18);

-- Which task of the shipped path an activity of a kind usually serves: what is proposed first.
create table activities_kind_task (
    kind      text not null references activities_kind (code),
    task_code text not null,
    primary key (kind, task_code)
);

insert into activities_kind_task (kind, task_code) values
    ('members-meeting', 'P2-1-02'), ('branch-committee', 'P2-1-02'), ('group-meeting', 'P2-1-02'),
    ('theme-day', 'P2-1-02'), ('party-class', 'P1-3-02'), ('organisational-life', 'P2-1-03'),
    ('appraisal', 'P2-1-03'), ('general-branch-committee', 'P1-1-02'), ('joint-meeting', 'P1-1-03'),
    ('study-group', 'P1-3-01'), ('work-report', 'P1-2-02'), ('training', 'P1-2-03');

-- Something that happened in a unit. What it was stands in its wordings; the highest number speaks.
create table activities_activity (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null references organization_unit (id),
    recorded_at timestamptz not null,
    recorded_by bigint not null references access_account (id)
);

create index activities_activity_by_unit on activities_activity (unit_id);

create table activities_wording (
    activity_id bigint not null references activities_activity (id),
    no          integer not null,
    kind        text not null references activities_kind (code),
    held_on     date not null,
    from_time   time,
    to_time     time,
    place       text check (place <> ''),
    chair       text check (chair <> ''),
    partner     text check (partner <> ''),
    due         integer check (due > 0),
    present     integer check (present >= 0),
    admitting   boolean not null default false,
    on_leave    integer check (on_leave >= 0),
    words       text not null check (words <> ''),
    holder      text check (holder <> ''),
    kept_at     text check (kept_at <> ''),
    why         text check (why <> ''),
    recorded_at timestamptz not null,
    recorded_by bigint not null references access_account (id),
    primary key (activity_id, no),
    constraint activities_wording_nobody_counted_twice check (coalesce(present, 0) + coalesce(on_leave, 0) <= due),
    constraint activities_wording_ends_after_it_begins check (to_time is null or from_time is not null and to_time > from_time),
    constraint activities_wording_correction_has_a_reason check ((no = 1) = (why is null))
);

create index activities_wording_by_day on activities_wording (held_on);

-- Other units that held it too.
create table activities_together (
    activity_id bigint not null references activities_activity (id),
    unit_id     bigint not null references organization_unit (id),
    primary key (activity_id, unit_id)
);

create index activities_together_by_unit on activities_together (unit_id);

create table activities_topic (
    activity_id bigint not null,
    no          integer not null,
    position    integer not null,
    words       text not null check (words <> ''),
    outcome     text not null check (outcome in ('NOTED', 'AGREED', 'NOT_AGREED', 'FOLLOW_UP')),
    in_favour   integer check (in_favour >= 0),
    primary key (activity_id, no, position),
    foreign key (activity_id, no) references activities_wording (activity_id, no)
);

create table activities_withdrawal (
    activity_id  bigint primary key references activities_activity (id),
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by bigint not null references access_account (id)
);

-- The results by which an activity closes occurrences of campaigns.
create table activities_serving (
    activity_id   bigint not null references activities_activity (id),
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    result_no     integer not null,
    primary key (activity_id, campaign_id, occurrence_id, result_no),
    foreign key (campaign_id, occurrence_id, result_no) references plan_result (campaign_id, occurrence_id, no)
);

create index activities_serving_by_occurrence on activities_serving (campaign_id, occurrence_id);

-- Its originals in the vault.
create table activities_original (
    activity_id bigint not null references activities_activity (id),
    item_id     bigint not null references evidence_item (id),
    primary key (activity_id, item_id)
);

create index activities_original_by_item on activities_original (item_id);

-- What is to be followed up: decisions, practical matters, postings elsewhere. The ledgers (台账) of a unit.
create table activities_matter (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null references organization_unit (id),
    kind        text not null check (kind in ('DECISION', 'PRACTICAL', 'POSTING')),
    words       text not null check (words <> ''),
    owner       text not null check (owner <> ''),
    due_on      date not null,
    for_whom    text check (for_whom <> ''),
    platform    text check (platform <> ''),
    activity_id bigint references activities_activity (id),
    recorded_at timestamptz not null,
    recorded_by bigint not null references access_account (id),
    constraint activities_matter_posting_names_its_platform check ((kind = 'POSTING') = (platform is not null))
);

create index activities_matter_by_unit on activities_matter (unit_id, due_on);
create index activities_matter_by_activity on activities_matter (activity_id);

create table activities_close_out (
    matter_id   bigint primary key references activities_matter (id),
    words       text not null check (words <> ''),
    closed_on   date not null,
    link        text check (link <> ''),
    item_id     bigint references evidence_item (id),
    recorded_at timestamptz not null,
    recorded_by bigint not null references access_account (id)
);

-- What stands of an activity: its newest wording, unless it was withdrawn.
create view activities_standing as
select activity.id, activity.unit_id, wording.no, wording.kind, wording.held_on, wording.from_time, wording.to_time,
       wording.place, wording.words, wording.recorded_at
from activities_activity activity
join lateral (
    select * from activities_wording wording
    where wording.activity_id = activity.id
    order by wording.no desc
    limit 1) wording on true
where not exists (select from activities_withdrawal withdrawal where withdrawal.activity_id = activity.id);

-- By whom it was held: its unit, and those that held it too.
create view activities_held as
select standing.id as activity_id, standing.unit_id, standing.kind, standing.held_on
from activities_standing standing
union all
select standing.id, together.unit_id, standing.kind, standing.held_on
from activities_standing standing
join activities_together together on together.activity_id = standing.id;

create trigger slow_facts after insert or update or delete on activities_kind
    for each statement execute function base_slow_facts_changed();
