-- Packs that are built but whose bytes are not known
select pack.id
from dossier_pack pack
where pack.built_at is not null and pack.sha256 is null
order by pack.id;

-- Bytes that are kept but nothing refers to
select blob.sha256
from files_blob blob
where not exists (select from evidence_version version where version.sha256 = blob.sha256)
  and not exists (select from evidence_upload upload where upload.sha256 = blob.sha256)
  and not exists (select from dossier_pack_entry entry where entry.sha256 = blob.sha256)
  and not exists (select from dossier_pack pack where pack.sha256 = blob.sha256)
  and not exists (select from dossier_report_template template where template.sha256 = blob.sha256)
order by blob.sha256;
