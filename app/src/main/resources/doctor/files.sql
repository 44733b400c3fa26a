-- Packs that are built but whose bytes are not known
select pack.id
from dossier_pack pack
where pack.built_at is not null and pack.sha256 is null
order by pack.id;
