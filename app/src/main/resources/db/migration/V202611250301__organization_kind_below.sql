-- Below which kinds a kind of unit may hang, parted by blanks; nothing said means below any. The top of a tree is free.
alter table organization_unit_kind add column below text;

update organization_unit_kind set below = '' where code = 'COLLEGE';
update organization_unit_kind set below = 'COLLEGE' where code = 'GENERAL_BRANCH';
update organization_unit_kind set below = 'COLLEGE GENERAL_BRANCH'
where code in ('TEACHER_BRANCH', 'STUDENT_BRANCH', 'MIXED_BRANCH');
update organization_unit_kind set below = 'TEACHER_BRANCH STUDENT_BRANCH MIXED_BRANCH' where code = 'GROUP';
