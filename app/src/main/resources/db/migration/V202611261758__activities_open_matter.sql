-- What of the ledgers is still to be done: not closed, and of no record that was withdrawn.
create view activities_open_matter as
select matter.*
from activities_matter matter
where not exists (select from activities_close_out close_out where close_out.matter_id = matter.id)
  and not exists (
      select from activities_withdrawal withdrawal where withdrawal.activity_id = matter.activity_id);
