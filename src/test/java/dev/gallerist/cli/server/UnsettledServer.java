package dev.gallerist.cli.server;

import java.util.HashMap;
import java.util.Map;

/** A scripted server whose policy nobody has settled yet, as after its first start. */
public class UnsettledServer extends ScriptedServer {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("gallerist.policy.region", "");
        overrides.put("gallerist.policy.purpose", "");
        overrides.put("gallerist.policy.individuals", "false");
        return overrides;
    }
}
