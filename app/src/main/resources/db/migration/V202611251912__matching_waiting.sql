-- Files whose meaning is to be told are found without looking at all the others.
create index matching_vector_waiting on matching_vector (sha256) where numbers is null and begun_at is null;
