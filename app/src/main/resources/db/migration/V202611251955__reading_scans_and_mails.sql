-- PDFs may have pages that are scans, and mails say what they are about: what said its words is read again.
update reading_file set state = 'WAITING', tries = 0, begun_at = null, ended_at = null
where state = 'READ' and media_type in ('application/pdf', 'message/rfc822', 'application/vnd.ms-outlook')
  and exists (select from reading_section section where section.sha256 = reading_file.sha256);
