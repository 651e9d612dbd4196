-- The place of an interaction among those that were taken in together, which share a time of
-- arrival: networks count in seconds, so that time alone does not tell which message came last.
alter table interaction add column batch_place integer default 0 not null;
