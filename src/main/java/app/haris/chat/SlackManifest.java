package app.haris.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The app manifest that grants Haris just what it uses.
 *
 * @see <a href="https://docs.slack.dev/reference/app-manifest">App manifest reference, 2026-11</a>
 */
public final class SlackManifest {
    /** Each scope with the method or event that wants it. */
    private static final List<String> SCOPES =
            List.of(
                    "app_mentions:read", // @Haris in a thread
                    "channels:history", // notes in threads, posts whose answer was lost
                    "channels:join", // back into a public channel after a mistake
                    "channels:read", // channels by name
                    "chat:write", // cards
                    "commands", // /haris and shortcuts
                    "groups:history", // the same in private channels
                    "groups:read",
                    "pins:write", // how a crisis stands, on top of its channel
                    "reactions:read", // claims and approvals by reaction
                    "users:read"); // members who left

    private static final List<String> EVENTS =
            List.of(
                    "app_home_opened",
                    "app_mention",
                    "channel_rename",
                    "channel_unarchive",
                    "group_rename", // the same of private channels
                    "group_unarchive",
                    "member_joined_channel",
                    "message.channels",
                    "message.groups",
                    "reaction_added",
                    "reaction_removed",
                    "tokens_revoked",
                    "app_uninstalled",
                    "user_change");

    private SlackManifest() {}

    /** By whose address members are known whom team.yml names by it; not all want to grant it. */
    public static final String EMAIL = "users:read.email";

    /** What the app is granted. */
    public static List<String> scopes() {
        return SCOPES;
    }

    /**
     * The manifest as YAML.
     *
     * @param http the public address of Haris for HTTP mode; empty for Socket Mode
     * @param byEmail whether members are to be known by their e-mail addresses too
     */
    public static String yaml(Optional<String> http, boolean byEmail) {
        var url = http.map(one -> one.replaceAll("/$", "") + "/slack/events");
        return """
        display_information:
          name: Haris
          description: Guards your brand's social presence
          background_color: "#14532d"
        features:
          app_home:
            home_tab_enabled: true
            messages_tab_enabled: false
          bot_user:
            display_name: Haris
            always_online: true
          shortcuts:
            - name: Find a case
              type: global
              callback_id: haris_find
              description: Search the cases of Haris
            - name: Approve this draft
              type: message
              callback_id: haris_approve
              description: Approve the draft that this message shows
          slash_commands:
            - command: /haris
              description: Claim, draft, approve and send answers
              usage_hint: help
              should_escape: true
        %soauth_config:
          scopes:
            bot:
        %s
        settings:
          event_subscriptions:
        %s    bot_events:
        %s
          interactivity:
            is_enabled: true
        %s  org_deploy_enabled: false
          socket_mode_enabled: %s
          token_rotation_enabled: false
        """
                .formatted(
                        url.map(one -> "      url: " + one + "\n").orElse(""),
                        list(scopes(byEmail), 6),
                        url.map(one -> "    request_url: " + one + "\n").orElse(""),
                        list(EVENTS, 6),
                        url.map(one -> "    request_url: " + one + "\n").orElse(""),
                        url.isEmpty());
    }

    private static List<String> scopes(boolean byEmail) {
        return Stream.concat(SCOPES.stream(), byEmail ? Stream.of(EMAIL) : Stream.of()).toList();
    }

    private static String list(List<String> items, int indent) {
        return items.stream()
                .map(item -> " ".repeat(indent) + "- " + item)
                .collect(Collectors.joining("\n"));
    }
}
