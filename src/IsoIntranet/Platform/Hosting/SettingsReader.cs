using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using IsoIntranet.Platform.Data;
using Microsoft.Extensions.Configuration;

namespace IsoIntranet.Platform.Hosting;

/// <summary>Binds and checks the settings. A wrong one stops the start with one sentence that names it.</summary>
public static class SettingsReader
{
    private static readonly string[] Sections = [.. typeof(IsoSettings).GetProperties().Select(property => property.Name)];

    /// <exception cref="SettingException">A setting is unknown, of the wrong form, or out of its range.</exception>
    public static IsoSettings Read(IConfiguration configuration)
    {
        var settings = new IsoSettings();
        foreach (var section in Sections)
            Bind(configuration.GetSection(section), settings);
        var property = typeof(IsoSettings).GetProperties();
        foreach (var part in property)
            Check(part.GetValue(settings)!, part.Name);
        CheckAcross(settings);
        return settings;
    }

    private static void Bind(IConfigurationSection section, IsoSettings settings)
    {
        var target = typeof(IsoSettings).GetProperty(section.Key)!.GetValue(settings);
        try
        {
            section.Bind(target, options =>
            {
                options.BindNonPublicProperties = false;
                options.ErrorOnUnknownConfiguration = true;
            });
        }
        catch (InvalidOperationException wrong)
        {
            throw FirstUnreadable(section) ?? new SettingException($"The setting '{section.Path}' cannot be used: {Sentence(wrong)}");
        }
    }

    private static SettingException? FirstUnreadable(IConfigurationSection section)
    {
        foreach (var (path, value) in section.AsEnumerable().Where(leaf => leaf.Value is not null).OrderBy(leaf => leaf.Key, StringComparer.Ordinal))
        {
            if (TypeAt(path) is not { } type)
                return new SettingException($"The setting '{path}' is unknown.");
            try
            {
                var converter = TypeDescriptor.GetConverter(type);
                if (converter.CanConvertFrom(typeof(string)) && value!.Length > 0)
                    converter.ConvertFromInvariantString(value);
            }
            catch (Exception wrong) when (wrong is ArgumentException or FormatException or NotSupportedException or InvalidOperationException)
            {
                return new SettingException($"The setting '{path}' cannot be used: {Sentence(wrong)}");
            }
        }
        return null;
    }

    private static string Sentence(Exception wrong) => wrong.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";

    /// <summary>The type of what a path names, or none where it names nothing.</summary>
    private static Type? TypeAt(string path)
    {
        var type = typeof(IsoSettings);
        foreach (var name in path.Split(':'))
        {
            if (type.IsArray)
                return type.GetElementType();
            if (type.GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance) is not { } property)
                return null;
            type = property.PropertyType;
        }
        return type;
    }

    private static void Check(object part, string path)
    {
        foreach (var property in part.GetType().GetProperties())
        {
            var value = property.GetValue(part);
            var name = $"{path}:{property.Name}";
            foreach (var rule in property.GetCustomAttributes(true).OfType<ValidationAttribute>())
            {
                if (!rule.IsValid(value))
                    throw new SettingException($"The setting '{name}' is wrong: {rule.FormatErrorMessage(property.Name).TrimEnd('.')}.");
            }
            if (value is not null and not string and not IEnumerable && property.PropertyType.Namespace == typeof(IsoSettings).Namespace && property.PropertyType.IsClass)
                Check(value, name);
        }
    }

    private static void CheckAcross(IsoSettings settings)
    {
        if (settings.Database.Provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(settings.Database.ConnectionString))
            throw new SettingException("The setting 'Database:ConnectionString' is missing: with SqlServer as provider it says where the server is.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.Organisation.TimeZone, out _))
            throw new SettingException($"The setting 'Organisation:TimeZone' is wrong: this machine knows no time zone '{settings.Organisation.TimeZone}'.");
        if (settings.Live.ChangeLogKey is { Length: > 0 } key && !(Convert.TryFromBase64String(key, new byte[key.Length], out var size) && size == ChangeLog.ChangeLogKey.Size))
            throw new SettingException("The setting 'Live:ChangeLogKey' is wrong: it takes 32 bytes in base64.");
        if (settings.Http.TrustedProxies.FirstOrDefault(proxy => !System.Net.IPAddress.TryParse(proxy, out _)) is { } unreadable)
            throw new SettingException($"The setting 'Http:TrustedProxies' is wrong: '{unreadable}' is not an IP address.");
        CheckSingleSignOn(settings.Access.SingleSignOn);
        if (settings.Telemetry.OtlpEndpoint is { Length: > 0 } endpoint && !Uri.TryCreate(endpoint, UriKind.Absolute, out _))
            throw new SettingException("The setting 'Telemetry:OtlpEndpoint' is wrong: it takes an absolute address such as http://collector:4317.");
        if (settings.Http.PublicAddress is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"))
            throw new SettingException("The setting 'Http:PublicAddress' is wrong: it takes an absolute address such as https://iso.example.");
        CheckMail(settings);
    }

    /// <summary>Mail that could only fail, or would show a password to the network, is not begun with.</summary>
    private static void CheckMail(IsoSettings settings)
    {
        var mail = settings.Mail;
        if (mail.From is { Length: > 0 } from && !(System.Net.Mail.MailAddress.TryCreate(from, out var sender) && sender.Address == from))
            throw new SettingException("The setting 'Mail:From' is wrong: it takes one bare e-mail address such as iso@example.vn.");
        if (!mail.IsOn)
            return;
        if (mail.Security == MailSecurity.Tls)
            throw new SettingException("The setting 'Mail:Security' cannot be used: this build's mail client speaks no TLS from the first byte on (port 465); use StartTls, mostly on port 587, or a relay.");
        if (string.IsNullOrWhiteSpace(mail.From))
            throw new SettingException("The setting 'Mail:From' is missing: with 'Mail:Host' it says which address mail comes from.");
        if (string.IsNullOrWhiteSpace(settings.Http.PublicAddress))
            throw new SettingException("The setting 'Http:PublicAddress' is missing: with 'Mail:Host' it says where the links in mail lead.");
        if (mail.Security == MailSecurity.None && !string.IsNullOrEmpty(mail.Password))
            throw new SettingException("The setting 'Mail:Security' is wrong: with None the password would go over the network in the clear.");
        if (string.IsNullOrEmpty(mail.UserName) != string.IsNullOrEmpty(mail.Password))
            throw new SettingException("The setting 'Mail:Password' is wrong: 'Mail:UserName' and it are given together or not at all.");
    }
    private static void CheckSingleSignOn(SingleSignOnSettings settings)
    {
        if (!settings.IsOn)
            return;
        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority is { IsLoopback: true, Scheme: "http" }))
            throw new SettingException("The setting 'Access:SingleSignOn:Authority' is wrong: it takes an https address such as https://login.agency.gov.vn/realms/agency.");
        if (string.IsNullOrWhiteSpace(settings.ClientId))
            throw new SettingException("The setting 'Access:SingleSignOn:ClientId' is missing: the provider gives it to the program that is registered there.");
        if (string.IsNullOrWhiteSpace(settings.ClientSecret))
            throw new SettingException("The setting 'Access:SingleSignOn:ClientSecret' is missing: the provider gives it to the program that is registered there.");
    }
}
