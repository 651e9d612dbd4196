-- The post of ours in whose place a revision is to be put; absent where it is a post of its own.
alter table revision add column corrects varchar(1000);
