-- How often a case was to be drawn anew although it had not changed. What was being drawn meanwhile
-- does not count as shown.
alter table shown_case add column redraws bigint default 0 not null;
