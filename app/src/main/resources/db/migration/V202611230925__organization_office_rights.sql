-- What each office may do. A unit that carries a campaign is a general branch as a rule; its organiser
-- works for the branches below too, so those rights reach down the subtree.
insert into organization_office_right (office, permission, reach)
select office, permission, 'SUBTREE'
from unnest(array['secretary', 'deputy-secretary', 'organiser', 'dean', 'organisation-department']) as office,
     unnest(array['READ_UNIT', 'READ_CAMPAIGN', 'READ_TRAIL']) as permission;

insert into organization_office_right (office, permission, reach)
select office, permission, 'SUBTREE'
from unnest(array['secretary', 'deputy-secretary', 'organiser']) as office,
     unnest(array['OPEN_CAMPAIGN', 'MANAGE_CAMPAIGN', 'EDIT_PATH', 'RECORD_RESULT', 'FILE_EVIDENCE',
                  'CORRECT_EVIDENCE', 'CITE_EVIDENCE', 'WITHDRAW_EVIDENCE', 'REMOVE_EVIDENCE',
                  'WRITE_EVALUATION', 'BUILD_PACK']) as permission;

insert into organization_office_right (office, permission, reach)
select 'organisation-department', permission, 'SUBTREE'
from unnest(array['MANAGE_ORGANIZATION', 'MANAGE_SETTINGS', 'OPEN_CAMPAIGN', 'REMOVE_EVIDENCE']) as permission;

insert into organization_office_right (office, permission, reach)
select office, permission, 'SUBTREE'
from unnest(array['branch-secretary']) as office,
     unnest(array['READ_UNIT', 'READ_TRAIL', 'RECORD_RESULT', 'FILE_EVIDENCE', 'CORRECT_EVIDENCE',
                  'CITE_EVIDENCE', 'WITHDRAW_EVIDENCE']) as permission;

insert into organization_office_right (office, permission, reach)
select office, permission, 'UNIT'
from unnest(array['organisation-member', 'publicity-member', 'discipline-member', 'united-front-member',
                  'leadership-team', 'programme-head', 'counsellor', 'youth-league', 'teacher-member',
                  'student-member', 'contributor']) as office,
     unnest(array['READ_UNIT', 'RECORD_RESULT', 'FILE_EVIDENCE', 'CORRECT_EVIDENCE']) as permission;

-- The administrator keeps the house and reads no campaign.
insert into organization_office_right (office, permission, reach)
select 'administrator', permission, 'SUBTREE'
from unnest(array['READ_UNIT', 'MANAGE_ACCOUNTS', 'MANAGE_ORGANIZATION', 'MANAGE_SETTINGS']) as permission;
