-- Papers, films and photos of telephones are looked at by what a program of the host makes of them: a PDF or a still.
alter table reading_file
    add column rendition          text check (rendition in ('WAITING', 'MADE', 'NOTHING')),
    add column rendition_reason   text check (rendition_reason is null or rendition = 'NOTHING'),
    add column rendition_tries    integer not null default 0,
    add column rendition_begun_at timestamptz;
create index reading_file_to_be_rendered on reading_file (asked_at, sha256) where rendition = 'WAITING';

update reading_file set rendition = 'WAITING'
where state = 'READ'
  and (media_type like 'video/%' or media_type in (
    'image/heic', 'image/heif', 'application/msword', 'application/rtf', 'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint', 'application/vnd.ms-works', 'application/vnd.ms-word.document.macroenabled.12',
    'application/vnd.ms-excel.sheet.macroenabled.12', 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
    'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation'));
