-- When networks last called about what, and since when their calls have left something out.
create table social_webhook (
    account varchar(500) not null,
    what varchar(20) not null,
    heard_at timestamp(6) with time zone not null,
    missed_at timestamp(6) with time zone,
    primary key (account, what)
);
