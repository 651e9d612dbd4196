-- What networks that charge for each thing have cost, in millionths of a US dollar.
create table social_spending (
    brand varchar(500) not null,
    platform varchar(100) not null,
    spent_on date not null,
    price bigint not null,
    primary key (brand, platform, spent_on)
);

-- What has been paid for that day, and costs nothing if it is read again.
create table social_paid (
    brand varchar(500) not null,
    platform varchar(100) not null,
    paid_on date not null,
    thing varchar(100) not null,
    primary key (brand, platform, paid_on, thing)
);
