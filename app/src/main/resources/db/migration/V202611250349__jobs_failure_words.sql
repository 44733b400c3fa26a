-- What the sentence of a failure speaks of, so that the page can name the number and the title.
alter table jobs_job add column failure_words text[] not null default '{}';
