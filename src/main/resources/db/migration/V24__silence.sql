-- Orders to say nothing: asked for by a member, standing once a lead has approved them, until they
-- end by themselves or are ended.
create sequence silence_number;
create table silence_order (
    number bigint primary key,
    scope varchar(600) not null,
    reason varchar(1000) not null,
    asked_by varchar(200) not null,
    asked_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    approved_by varchar(200),
    approved_at timestamp(6) with time zone,
    ended_by varchar(200),
    ended_at timestamp(6) with time zone
);
create index silence_order_by_end on silence_order (ends_at);
