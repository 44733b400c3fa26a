-- Scans on whose pages words were looked for already need no second look.
update reading_file set state = 'READ', ended_at = now()
where state = 'WAITING' and media_type = 'application/pdf' and seen in ('READ', 'NOTHING');
