package app.haris.chat.mirror;

import java.util.List;

/** Who used a reaction. */
public record Reacted(String name, List<String> users) {
    public Reacted {
        users = List.copyOf(users);
    }
}
