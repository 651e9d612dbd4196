-- When a reaction was heeded, so that those on messages that nobody reads any more are forgotten.
alter table shown_reaction add column heard_at timestamp(6) with time zone
    default current_timestamp not null;
create index shown_reaction_heard on shown_reaction (surface, heard_at);
