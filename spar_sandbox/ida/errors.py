"""Every error the IDA simulator can answer, with the words ID Authentication uses.

Source: MOSIP id-authentication 1.2, the list of error codes and messages.
"""

from typing import Final

# code without "IDA-" -> message, action
MESSAGES: Final[dict[str, tuple[str, str | None]]] = {
    "OTA-001": ("Innumerous OTP requests received", None),
    "OTA-002": ("Could not generate/send OTP", None),
    "OTA-003": ("OTP has expired", "Please regenerate OTP and try again after sometime"),
    "OTA-004": ("OTP is invalid", "Please provide correct OTP value"),
    "OTA-005": ("Input transactionID does not match transactionID of OTP Request", None),
    "OTA-006": ("UIN is locked for OTP generation. Please try again later", None),
    "OTA-007": (
        "UIN is locked for OTP validation due to exceeding no of invalid OTP trials",
        None,
    ),
    "OTA-008": ("OTP Notification Channel not provided", None),
    "OTA-009": ("%s not configured for the country", None),
    "OTA-010": ("Input Identity Type does not match Identity Type of OTP Request", None),
    "OTA-011": ("Input Partner-ID does not match Partner-ID of OTP Request", None),
    "OTA-012": ("OTP is not requested for this transaction", None),
    "OTA-013": ("OTP authentication is frozen. Please try again later", None),
    "MLC-001": (
        "Request to be received at MOSIP within %s seconds",
        "Please send the request within %s seconds",
    ),
    "MLC-002": ("Invalid UIN", "Please retry with the correct UIN"),
    "MLC-003": ("UIN has been deactivated", "Your UIN status is not active"),
    "MLC-004": ("Invalid VID", "Please retry with correct VID"),
    "MLC-005": ("%s", "Please regenerate VID and try again"),
    "MLC-006": ("Missing Input Parameter - %s", None),
    "MLC-007": ("Request could not be processed. Please try again", None),
    "MLC-008": ("No authentication type selected", None),
    "MLC-009": ("Invalid Input Parameter - %s", None),
    "MLC-010": ("VID corresponding to a deactivated UIN", None),
    "MLC-011": (
        "Unsupported Authentication Type - %s",
        "Please use other Authentication Types in the request",
    ),
    "MLC-012": ("Individual's Consent is not available", None),
    "MLC-013": ("Missing %s auth attribute", None),
    "MLC-014": (
        "%s not registered. Individual has to register and try again",
        "Please register your %s and try again",
    ),
    "MLC-015": ("Identity Type - %s not configured for the country", None),
    "MLC-016": ("Transaction ID parameters in the request does not match", None),
    "MLC-018": ("%s not available in database", None),
    "MLC-019": ("%s Auth Type is Locked for the UIN", None),
    "MLC-020": ("Unable to encrypt data", None),
    "MLC-021": ("Failed to fetch key from HSM", None),
    "MLC-022": ("%s is deactivated/blocked", None),
    "MLC-023": ("VID is expired/deactivated", None),
    "MLC-024": ("%s of request is not matching with %s of biometrics", None),
    "MLC-025": ("Partner Certificate is not available", None),
    "MLC-026": ("UIN length should be - %s.", None),
    "MLC-027": ("UIN should match checksum.", None),
    "MLC-028": ("VID length should be - %s.", None),
    "MLC-029": ("VID should match checksum.", None),
    "MLC-030": (
        "Biometrics not captured within %s seconds of previous biometrics",
        "Please capture biometrics within %s seconds of previous biometric capture",
    ),
    "MLC-031": (
        "DigitalId of Biometrics not captured within %s seconds of previous biometrics",
        "Please capture DigitalId of biometrics within %s seconds of previous biometric capture",
    ),
    "DEA-001": ("Demographic data %s did not match", "Please re-enter your %s"),
    "DEA-003": ("Demographic data %s not available in database", None),
    "BIA-001": ("Biometric data %s did not match", "Please give your biometrics again"),
    "BIA-002": ("Duplicate fingers in request", "Please try again with distinct fingers"),
    "BIA-003": ("Number of Fingers should not exceed %s", None),
    "BIA-004": ("Device not registered with MOSIP", None),
    "BIA-005": ("Device provider not registered with MOSIP", None),
    "BIA-006": (
        "Biometric data %s not available in database",
        "Your Biometric data is not available in MOSIP",
    ),
    "BIA-007": ("Duplicate Irises in request", "Please try again with distinct Irises"),
    "BIA-008": ("Number of Iris should not exceed 2", None),
    "BIA-009": ("Number of FACE records should not exceed 1", None),
    "BIA-010": ("Single FMR record contains more than one finger", None),
    "BIA-011": ("Invalid biometric data", None),
    "BIA-012": ("MDS verification failed", None),
    "BIA-014": ("Hash Validation Failed", None),
    "BIA-015": ("Signature Validation Failed", None),
    "BIA-016": ("Unable to Perform Quality Check due to a Technical Issue", None),
    "BIA-017": ("Unable to Perform Biometric Match due to a Technical Issue", None),
    "BIA-018": ("Unable to Process the Request due to a Technical Issue", None),
    "EKA-001": ("Unable to encrypt eKYC response", None),
    "MPA-001": ("Digital signature verification failed for %s", None),
    "MPA-002": ("Invalid certificate in digital signature", None),
    "MPA-003": ("Unable to decrypt Request", None),
    "MPA-004": ("MOSIP Public key expired", None),
    "MPA-005": ("OTP Request Usage not allowed as per policy", None),
    "MPA-006": (
        "%s Authentication usage not allowed as per policy",
        "Please use other Authentication Types in the request",
    ),
    "MPA-007": ("License key does not belong to a registered MISP", None),
    "MPA-008": ("License key of MISP has expired", None),
    "MPA-009": ("Partner is not registered", None),
    "MPA-010": ("MISP and Partner not mapped", None),
    "MPA-012": ("Partner is deactivated", None),
    "MPA-013": ("Partner is unauthorised for eKYC", None),
    "MPA-014": ("Partner is not assigned with any policy", None),
    "MPA-015": ("%s-authentiation usage is mandatory as per policy", None),
    "MPA-016": ("HMAC Validation failed", None),
    "MPA-017": ("License key of MISP is blocked", None),
    "MPA-018": ("Policy ID does not belong to a registered Partner", None),
    "MPA-019": ("Partner policy is not active", None),
    "MPA-020": ("Partner (Auth) Certificate not found in DB.", None),
    "MPA-021": (
        "Partner (Auth) Certificate not matching with signature header certificate.",
        None,
    ),
    "MPA-022": ("Partner (Auth) Certificate not found in Request signature header.", None),
    "RST-006": ("4XX - Client Error occurred", None),
    "RST-007": ("5XX - Server Error occurred", None),
    "RST-008": ("Connection timed out", None),
    "DPM-001": ("Device is not registered with MOSIP", None),
    "DPM-002": ("MDS is not registered with MOSIP", None),
    "DPM-004": ("Device Type and Biometric Type do not match", None),
}


class IdaError(Exception):
    """IDA answers with an error. ``code`` goes on the wire as ``IDA-<code>``.

    detail: fills the ``%s`` of the code's words. only_match_failed: the request was sound and the
    person is known; then IDA still names the token, and clients must not take it for success.
    """

    def __init__(self, code: str, detail: str = "", *, only_match_failed: bool = False) -> None:
        super().__init__(code)
        self.code = code.removeprefix("IDA-")
        self.detail = detail
        self.only_match_failed = only_match_failed

    def as_json(self) -> dict[str, str]:
        """One element of ``errors``; codes outside the list get IDA's general words."""
        message, action = MESSAGES.get(self.code, ("Unknown error occurred", None))
        element = {
            "errorCode": f"IDA-{self.code}",
            "errorMessage": message.replace("%s", self.detail),
        }
        if action is not None:
            element["actionMessage"] = action.replace("%s", self.detail)
        return element
