-- Party groups hold their own meetings; a branch may record one for them.
alter table activities_kind drop constraint activities_kind_held_by_check;
alter table activities_kind add constraint activities_kind_held_by_check
    check (held_by in ('BRANCH', 'GENERAL_BRANCH', 'GROUP', 'ANY'));
update activities_kind set held_by = 'GROUP' where code = 'group-meeting';

-- How often what is held by whom, and on what basis; a school may say otherwise.
create table rhythms_rule (
    code       text primary key,
    kind       text not null references activities_kind (code),
    holder     text not null check (holder in ('BRANCH', 'GENERAL_BRANCH', 'GROUP')),
    every      text not null check (every in ('TWO_WEEKS', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    basis_zh   text not null check (basis_zh <> ''),
    basis_en   text not null check (basis_en <> ''),
    regulation boolean not null,
    position   integer not null,
    unique (kind, holder)
);

insert into rhythms_rule (code, kind, holder, every, basis_zh, basis_en, regulation, position) values
    ('members-meeting', 'members-meeting', 'BRANCH', 'QUARTER',
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 1),
    ('branch-committee', 'branch-committee', 'BRANCH', 'MONTH',
     '中国共产党支部工作条例（试行）第十二条', 'Regulation on the work of Party branches (trial), Art. 12', true, 2),
    ('group-meeting', 'group-meeting', 'GROUP', 'MONTH',
     '中国共产党支部工作条例（试行）第十三条', 'Regulation on the work of Party branches (trial), Art. 13', true, 3),
    ('party-class', 'party-class', 'BRANCH', 'QUARTER',
     '校内规定（条例未定次数）', 'School rule (the regulation gives no number)', false, 4),
    ('theme-day', 'theme-day', 'BRANCH', 'MONTH',
     '中国共产党支部工作条例（试行）：每月固定一天', 'Regulation on the work of Party branches (trial): one fixed day a month', true, 5),
    ('organisational-life', 'organisational-life', 'BRANCH', 'YEAR',
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 6),
    ('appraisal', 'appraisal', 'BRANCH', 'YEAR',
     '中国共产党支部工作条例（试行）', 'Regulation on the work of Party branches (trial)', true, 7),
    ('talks', 'talks', 'BRANCH', 'YEAR',
     '中国共产党支部工作条例（试行）：只记做了没有', 'Regulation on the work of Party branches (trial): only that they were held', true, 8),
    ('general-branch-committee', 'general-branch-committee', 'GENERAL_BRANCH', 'MONTH',
     '校内规定', 'School rule', false, 9),
    ('joint-meeting', 'joint-meeting', 'GENERAL_BRANCH', 'TWO_WEEKS',
     '校内规定（各校从每周到按需不等）', 'School rule (weekly to as needed)', false, 10),
    ('study-group', 'study-group', 'GENERAL_BRANCH', 'QUARTER',
     '校内规定', 'School rule', false, 11),
    ('work-report-general', 'work-report', 'GENERAL_BRANCH', 'YEAR', '校内规定', 'School rule', false, 12),
    ('work-report', 'work-report', 'BRANCH', 'YEAR', '校内规定', 'School rule', false, 13);

-- What a unit says otherwise for itself and all below; the newest of the nearest unit speaks.
create table rhythms_override (
    id      bigint generated always as identity primary key,
    unit_id bigint not null references organization_unit (id),
    rule    text not null references rhythms_rule (code),
    every   text not null check (every in ('TWO_WEEKS', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'AS_RULED', 'NEVER')),
    why     text not null check (why <> ''),
    said_at timestamptz not null,
    said_by bigint not null references access_account (id)
);

create index rhythms_override_by_unit on rhythms_override (unit_id, rule);

-- Why something was not held in a period.
create table rhythms_deviation (
    unit_id bigint not null references organization_unit (id),
    rule    text not null references rhythms_rule (code),
    period  text not null,
    reason  text not null check (reason <> ''),
    said_at timestamptz not null,
    said_by bigint not null references access_account (id),
    primary key (unit_id, rule, period)
);

create trigger slow_facts after insert or update or delete on rhythms_rule
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on rhythms_override
    for each statement execute function base_slow_facts_changed();
