-- Accounts belong to the installation and are kept by those whose account says so, not by an office in a unit.
delete from organization_office_right where permission = 'MANAGE_ACCOUNTS';
