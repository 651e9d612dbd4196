package app.haris.chat.slack.api;

import app.haris.chat.mirror.Verdict;
import com.slack.api.Slack;
import com.slack.api.model.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who people in the workspace are, as Slack knows them. */
public final class SlackDirectory {
    private final Slack slack;
    private final String botToken;
    private final String workspace;

    /** Takes the id of our own workspace, by which those of others are told apart. */
    public SlackDirectory(Slack slack, String botToken, String workspace) {
        this.slack = slack;
        this.botToken = botToken;
        this.workspace = workspace;
    }

    /**
     * A person as Slack describes them.
     *
     * @param isOutsider guests, bots, and people of other workspaces in a shared channel
     * @param isDeleted deactivated
     * @param email confirmed; absent where the app may not read it
     */
    public record Profile(
            boolean isOutsider,
            boolean isBot,
            boolean isDeleted,
            Optional<String> email,
            Locale language) {}

    /** https://docs.slack.dev/reference/methods/users.info (2026-11): Tier 4, users:read. */
    public Verdict<Profile> profile(String user) {
        return SlackCall.make(
                () ->
                        slack.methods(botToken)
                                .usersInfo(request -> request.user(user).includeLocale(true)),
                answer -> profile(answer.getUser()));
    }

    private Profile profile(User user) {
        var isBot = user.isBot() || user.isWorkflowBot() || user.isConnectorBot();
        var isGuest = user.isRestricted() || user.isUltraRestricted();
        return new Profile(
                isBot || isGuest || !isOurs(user),
                isBot,
                user.isDeleted(),
                Optional.ofNullable(user.getProfile())
                        .flatMap(profile -> Optional.ofNullable(profile.getEmail()))
                        .filter(address -> !address.isBlank() && user.isEmailConfirmed()),
                Optional.ofNullable(user.getLocale())
                        .map(Locale::forLanguageTag)
                        .orElse(Locale.ENGLISH));
    }

    /** In an organization of several workspaces somebody may be of ours and of another one. */
    private boolean isOurs(User user) {
        var organization = Optional.ofNullable(user.getEnterpriseUser());
        var teams = organization.map(one -> one.getTeams()).orElse(List.of());
        return !user.isStranger()
                && (workspace.equals(user.getTeamId()) || teams.contains(workspace));
    }
}
