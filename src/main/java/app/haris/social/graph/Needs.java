package app.haris.social.graph;

import java.util.List;
import java.util.Map;

/**
 * What Haris needs of Meta for one of its networks.
 *
 * @param network the name by which {@code haris connect} knows it
 * @param object what webhooks are about, as the app dashboard names it: page, instagram
 * @param fields of the webhook
 * @param permissions with what does not work without each
 */
public record Needs(
        String network, String object, List<String> fields, Map<String, String> permissions) {
    public Needs {
        fields = List.copyOf(fields);
        permissions = Map.copyOf(permissions);
    }
}
