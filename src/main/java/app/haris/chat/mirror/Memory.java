package app.haris.chat.mirror;

/** What is remembered of one chat network. */
public record Memory(
        ShownMessages messages,
        ShowQueue queue,
        FloodGroups groups,
        ReactionLog reactions,
        Pins pins) {}
