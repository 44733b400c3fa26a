-- A line that was said of the version before, whose words are the same.
alter table schemes_mapping add column carried_from bigint references schemes_mapping (id);
