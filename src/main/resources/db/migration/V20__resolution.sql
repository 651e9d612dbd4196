-- By when a case should be done with, and since when that time stands still.
alter table case_file add column resolve_by timestamp(6) with time zone;
alter table case_file add column resolve_still timestamp(6) with time zone;
