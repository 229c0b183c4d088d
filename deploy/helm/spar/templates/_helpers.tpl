{{/* A value as TOML on one line. Whole numbers that Helm holds as floats are written whole. */}}
{{- define "spar.toml" -}}
{{- if kindIs "map" . -}}
{ {{- $first := true }}{{ range $name, $value := . }}{{ if not (kindIs "invalid" $value) }}{{ if not $first }},{{ end }} {{ $name | quote }} = {{ include "spar.toml" $value }}{{ $first = false }}{{ end }}{{ end }} }
{{- else if kindIs "slice" . -}}
[{{ range $at, $value := . }}{{ if $at }}, {{ end }}{{ include "spar.toml" $value }}{{ end }}]
{{- else if kindIs "string" . -}}
{{ toRawJson . }}
{{- else if kindIs "float64" . -}}
{{- if eq (floor .) . }}{{ int64 . }}{{ else }}{{ . }}{{ end -}}
{{- else -}}
{{ . }}
{{- end -}}
{{- end -}}

{{- define "spar.settings" -}}
{{- range $name, $value := . }}{{ if not (kindIs "invalid" $value) }}
{{ $name }} = {{ include "spar.toml" $value }}
{{- end }}{{ end }}
{{- end -}}

{{- define "spar.name" -}}{{ printf "%s-%s" .root.Release.Name .part | trunc 63 | trimSuffix "-" }}{{- end -}}

{{- define "spar.selector" -}}
app.kubernetes.io/name: spar
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end -}}

{{- define "spar.labels" -}}
{{ include "spar.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "spar.image" -}}
{{- with .Values.image -}}
{{- if .digest }}{{ .repository }}@{{ .digest }}{{ else }}{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}{{ end -}}
{{- end -}}
{{- end -}}

{{/* What each process is: command, port, keys it may have. One table for all templates. */}}
{{- define "spar.parts" -}}
mapper: {entry: true, port: 8080, args: [serve, --host, "0.0.0.0", --port, "8080"], keys: {}}
desks: {entry: true, port: 8443, args: [serve, desks, --host, "0.0.0.0", --port, "8443"], keys: {public: [], desks: []}}
console: {entry: true, port: 8444, args: [serve, console, --host, "0.0.0.0", --port, "8444"], keys: {public: [], desks: [person.key]}}
portal: {entry: true, port: 8445, args: [serve, portal, --host, "0.0.0.0", --port, "8445"], keys: {}}
intake: {entry: true, port: 8446, args: [serve, intake, --host, "0.0.0.0", --port, "8446"], keys: {public: [], intake: [], desks: [person.key]}}
send: {entry: false, port: 9100, args: [send, --watch-host, "0.0.0.0", --watch-port, "9100"], keys: {public: [], desks: [person.key]}}
notify: {entry: false, port: 9100, args: [notify, --watch-host, "0.0.0.0", --watch-port, "9100"], keys: {public: [], desks: [person.key]}}
certify: {entry: false, port: 9100, args: [people, certify, --every-s, "10", --watch-host, "0.0.0.0", --watch-port, "9100"], keys: {public: [], office: [], desks: [person.key]}}
{{- end -}}

{{/* Names of the parts that are on, as a YAML list. */}}
{{- define "spar.enabled" -}}
{{- $on := list -}}
{{- if .Values.mapper.enabled }}{{ $on = append $on "mapper" }}{{ end -}}
{{- if .Values.central.enabled -}}
{{- range $part := list "desks" "console" "portal" "intake" "send" "notify" "certify" -}}
{{- if (index $.Values.central $part).enabled }}{{ $on = append $on $part }}{{ end -}}
{{- end -}}
{{- end -}}
{{ toYaml (dict "parts" $on) }}
{{- end -}}

{{- define "spar.mapperFile" -}}
{{- $own := dict "data" "/tmp/spar-mapper" "keys" "/run/spar/keys" "migrate" false "tls_cert" "/run/spar/tls/tls.crt" "tls_key" "/run/spar/tls/tls.key" -}}
{{ include "spar.settings" (merge $own .Values.mapper.settings) }}
{{- end -}}

{{- define "spar.centralFile" -}}
{{- $own := dict "data" "/tmp/spar-central" "keys" "/run/spar/keys" "migrate" false -}}
{{- $tls := dict "tls_certificate" "/run/spar/tls/tls.crt" "tls_key" "/run/spar/tls/tls.key" -}}
{{- $given := deepCopy .Values.central.settings -}}
{{- range $part := list "desks" "console" "portal" "intake" -}}
{{- if or (eq $part "desks") (hasKey $given $part) -}}
{{- $_ := set $own $part (deepCopy $tls) -}}
{{- end -}}
{{- end -}}
{{- if .Values.metrics.existingSecret }}{{ $_ := set $own.desks "metrics_token_file" "/run/spar/metrics/token" }}{{ end -}}
{{ include "spar.settings" (mergeOverwrite $given $own) }}
{{- end -}}

{{- define "spar.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "spar.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/* Who signs PostgreSQL's certificate, for sslmode=verify-full: what libpq's variable names. */}}
{{- define "spar.postgresCaVariable" -}}
{{- with .Values.postgres.caSecret }}
- name: PGSSLROOTCERT
  value: /run/postgres/ca.crt
{{- end }}
{{- end -}}

{{- define "spar.postgresCaMount" -}}
{{- with .Values.postgres.caSecret }}
- {name: postgres-ca, mountPath: /run/postgres, readOnly: true}
{{- end }}
{{- end -}}

{{- define "spar.postgresCaVolume" -}}
{{- with .Values.postgres.caSecret }}
- name: postgres-ca
  secret: {secretName: {{ . }}, defaultMode: 288, items: [{key: ca.crt, path: ca.crt}]}
{{- end }}
{{- end -}}
