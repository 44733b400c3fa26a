-- The words of each section, so that they are found; files whose words were cut in another way are read again.
alter table reading_section add column tokens tsvector not null default '';
create index reading_section_tokens on reading_section using gin (tokens);
alter table reading_file add column words_version integer not null default 0;
